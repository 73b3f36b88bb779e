"""Whole games in small worlds, with every word that is said and every fact that changes: see test_transcripts.py."""
