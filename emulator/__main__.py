"""`python -m emulator`: moto_server with our patches; the command line is moto_server's."""

from moto.server import main

from emulator import elasticache

elasticache.patch()
main()
