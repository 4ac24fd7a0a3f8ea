"""A made-up supplier's key: a certificate of its own authority, in a PKCS#12 file with a password."""

from datetime import datetime
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

PASSWORD = "made-up-7"  # noqa: S105 - it guards nothing
HOLDER = "«Namuna issiqlik» AJ"
SERIAL = 0x1A2B3C4D5E6F


@cache
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def certificate(
    valid_from: datetime, valid_until: datetime, *, stamps_time: bool = False
) -> x509.Certificate:
    """Signed by its own key; one that `stamps_time` may do nothing else."""
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, HOLDER),
            x509.NameAttribute(NameOID.COMMON_NAME, "Namuna"),
        ]
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key().public_key())
        .serial_number(SERIAL)
        .not_valid_before(valid_from)
        .not_valid_after(valid_until)
        .add_extension(x509.BasicConstraints(ca=not stamps_time, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=not stamps_time), critical=True)
    )
    if stamps_time:
        purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(purpose, critical=True)
    return builder.sign(key(), hashes.SHA256())


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def write_key(folder: Path, valid_from: datetime, valid_until: datetime) -> Path:
    """The key file; beside it `authority.pem`, the certificate to be trusted."""
    made = certificate(valid_from, valid_until)
    (folder / "authority.pem").write_bytes(made.public_bytes(Encoding.PEM))
    file = folder / "key.p12"
    locked = BestAvailableEncryption(PASSWORD.encode())
    file.write_bytes(pkcs12.serialize_key_and_certificates(b"supplier", key(), made, None, locked))
    return file
