"""Whether the tests would notice: small faults put into the engine one at a time, and the suite asked about each."""
