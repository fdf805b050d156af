"""Reads a password and prints the verifier that PostgreSQL stores for it (RFC 5803), as psql's \\password
does: the password itself never reaches the server, whose log may hold statements."""

import base64
import hashlib
import hmac
import os
import sys

ITERATIONS = 4096  # PostgreSQL's default; each login pays for it, and 64 random characters need no more

password = sys.stdin.readline().rstrip("\n").encode()
salt = os.urandom(16)
salted = hashlib.pbkdf2_hmac("sha256", password, salt, ITERATIONS)
stored_key = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
server_key = hmac.digest(salted, b"Server Key", "sha256")
salt, stored_key, server_key = (base64.b64encode(part).decode() for part in (salt, stored_key, server_key))
print(f"SCRAM-SHA-256${ITERATIONS}:{salt}${stored_key}:{server_key}")
