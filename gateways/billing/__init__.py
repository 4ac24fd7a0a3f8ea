"""The nightly feed of the billing system: a Frictionless Tabular Data Package, read strictly."""
