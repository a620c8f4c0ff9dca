"""A mail server for the tests: STARTTLS or TLS, one user, and a folder in which everything lies.

server.py FOLDER PORT starttls|tls
  FOLDER/cert.pem, key.pem   its certificate
  FOLDER/refused             addresses without a mailbox, one a line; may change at any time
  FOLDER/hang                while it is there, a mail is taken and the answer never comes
  FOLDER/000.eml, 000.json   what was taken: the bytes, and the envelope
"""

import asyncio
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

FOLDER, PORT, MODE = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        refused = FOLDER / "refused"
        if refused.exists() and address in refused.read_text().split():
            return "550 5.1.1 no such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        number = len(list(FOLDER.glob("*.eml")))
        about = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": bool(session.ssl)}
        (FOLDER / f"{number:03}.json").write_text(json.dumps(about))
        (FOLDER / f"{number:03}.eml").write_bytes(envelope.original_content)
        while (FOLDER / "hang").exists():
            await asyncio.sleep(0.05)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    # not handled: it is for the server to say no
    is_right = (data.login, data.password) == (b"acta", b"s3cret")
    return AuthResult(success=is_right, handled=False)


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(FOLDER / "cert.pem", FOLDER / "key.pem")
    is_closed = MODE == "tls"

    def protocol():
        return SMTP(
            Handler(),
            hostname="localhost",
            authenticator=authenticate,
            auth_required=True,
            auth_require_tls=not is_closed,
            require_starttls=not is_closed,
            tls_context=None if is_closed else context,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        protocol, "127.0.0.1", PORT, ssl=context if is_closed else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
