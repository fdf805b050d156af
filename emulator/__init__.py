"""An emulated AWS: moto's server plus the little that it lacks and we need, one module per service."""
