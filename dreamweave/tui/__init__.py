"""The Textual application: a book you can talk to. Nothing outside this folder imports it except the command line."""
