"""The supplier's electronic signature: PAdES by the key of a PKCS#12 file, with a timestamp where a server is named.

Another signer (the national E-IMZO server, a key in hardware) is another file here behind the same port.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

import httpx
from asn1crypto import tsp, x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import load_der_private_key
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.util import get_pyca_cryptography_hash

from domain.papers import Place, Seal, SealUnavailable

FIELD = "Seal"
TSA_SECONDS = 10.0
_RESERVED, _RESERVED_FOR_TIMESTAMP = 12_288, 16_384


class WrongKey(Exception):
    """The key cannot be used; the message says why in one line."""


class _TimestampServer(TimeStamper):
    """RFC 3161 over https."""

    def __init__(self, url: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # pyHanko's own
        self._url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        headers = {"Content-Type": "application/timestamp-query"}
        async with httpx.AsyncClient(timeout=TSA_SECONDS) as client:
            answered = await client.post(self._url, content=req.dump(), headers=headers)
        answered.raise_for_status()
        return tsp.TimeStampResp.load(answered.content)


class _Signer(signers.SimpleSigner):
    """The library reads and checks the key for each signature, which takes longer than all the rest."""

    @cached_property
    def _ready(self) -> Any:
        return load_der_private_key(self.signing_key.dump(), password=None)

    def sign_raw(self, data: bytes, digest_algorithm: str) -> bytes:
        mechanism = self.get_signature_mechanism_for_digest(digest_algorithm)
        if mechanism.signature_algo != "rsassa_pkcs1v15":
            return super().sign_raw(data, digest_algorithm)
        signed: bytes = self._ready.sign(data, PKCS1v15(), get_pyca_cryptography_hash(digest_algorithm))
        return signed


class _Writer(IncrementalPdfFileWriter):
    """Adds neither chance nor the hour: the same paper signed at the same moment is the same bytes."""

    def _update_meta(self) -> None:
        """The paper's properties stay as they were printed."""

    @classmethod
    def _handle_id(cls, prev: Any) -> generic.ArrayObject:
        first = prev.trailer["/ID"][0]
        raw = first.original_bytes if isinstance(first, generic.TextStringObject) else bytes(first)
        second = generic.ByteStringObject(sha256(raw).digest()[:16])
        return generic.ArrayObject([generic.ByteStringObject(raw), second])


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Where the key is; `chain` is a PEM file of certificates that lead to it, if the key file lacks them."""

    path: Path
    password: str = field(repr=False)
    chain: Path | None = None
    tsa_url: str = ""


class Run(Protocol):
    """Does work where it holds up nobody: a function of a module by its name, `module:function`."""

    async def __call__(self, where: str, /, *arguments: object) -> Any: ...


class Pkcs12Signer:
    """Satisfies `domain.papers.Signer`; hashing and signing are done by `run`."""

    def __init__(self, key: KeyFile, run: Run) -> None:
        """Raises WrongKey."""
        self.seal = _Key(key).seal
        self._key = key
        self._run = run

    async def sign(self, pdf: bytes, at: datetime, place: Place) -> bytes:
        """Raises SealUnavailable when the timestamp server gives no answer."""
        signed: bytes | None = await self._run(
            f"{__name__}:{signed_with.__name__}", self._key, pdf, at, place
        )
        if signed is None:
            raise SealUnavailable
        return signed


def signed_with(key: KeyFile, pdf: bytes, at: datetime, place: Place) -> bytes | None:
    """The paper signed, the key being read once a process; None when the timestamp server gives no answer."""
    try:
        return asyncio.run(_key_of(key).sign(pdf, at, place))
    except (httpx.HTTPError, httpx.InvalidURL):
        return None


@cache
def _key_of(key: KeyFile) -> "_Key":
    return _Key(key)


class _Key:
    """A key that was read, and kept."""

    def __init__(self, key: KeyFile) -> None:
        self._signer, self.seal = _load(key)
        self._tsa = _TimestampServer(key.tsa_url) if key.tsa_url else None
        self._reserved = _RESERVED_FOR_TIMESTAMP if self._tsa else _RESERVED

    async def sign(self, pdf: bytes, at: datetime, place: Place) -> bytes:
        session = self._session(pdf, place)
        session.system_time = at
        document = session.prepare_tbs_document(validation_info=None, bytes_reserved=self._reserved)
        output = BytesIO()
        prepared, _ = document.digest_tbs_document(output=output)
        signed = await document.perform_signature(
            document_digest=prepared.document_digest,
            pdf_cms_signed_attrs=PdfCMSSignedAttributes(signing_time=at),
        )
        await signed.post_signature_processing(output)
        return output.getvalue()

    def _session(self, pdf: bytes, place: Place) -> PdfSigningSession:
        about = signers.PdfSignatureMetadata(
            field_name=FIELD,
            md_algorithm="sha256",
            name=self.seal.holder,
            subfilter=fields.SigSeedSubFilter.PADES,
        )
        block = fields.SigFieldSpec(FIELD, on_page=place.page, box=place.box)
        signer = signers.PdfSigner(
            about, self._signer, timestamper=self._tsa, stamp_style=_nothing_drawn(), new_field_spec=block
        )
        return signer.init_signing_session(_Writer(BytesIO(pdf)))


def _nothing_drawn() -> StaticStampStyle:
    """The block is printed with the paper, in our letters; the signature only covers it."""
    return StaticStampStyle(border_width=0, background=None)


def _load(key: KeyFile) -> tuple[signers.SimpleSigner, Seal]:
    try:
        chain = _certificates(key.chain) if key.chain else []
        content = key.path.read_bytes()
        loaded = signers.SimpleSigner.load_pkcs12_data(content, chain, key.password.encode() or None)
    except OSError as fault:
        raise WrongKey(f"{fault.filename}: {fault.strerror}") from None
    except ValueError as fault:
        raise WrongKey(_reason(key.path, fault)) from None
    if loaded is None or loaded.signing_cert is None:
        raise WrongKey(f"{key.path}: no key with its certificate in it")
    kept = _Signer(loaded.signing_cert, loaded.signing_key, loaded.cert_registry)
    return kept, _seal(loaded.signing_cert)


def _certificates(pem: Path) -> list[x509.Certificate]:
    return list(load_certs_from_pemder([str(pem)]))  # type: ignore[no-untyped-call]  # pyHanko's own


def _reason(path: Path, fault: ValueError) -> str:
    wrong = "password" in str(fault.__cause__).lower()
    return f"{path}: the password does not open it" if wrong else f"{path}: not a PKCS#12 file"


def _seal(certificate: Any) -> Seal:
    subject = certificate.subject.native
    holder = (
        subject.get("organization_name") or subject.get("common_name") or certificate.subject.human_friendly
    )
    return Seal(
        holder=str(holder),
        serial=f"{certificate.serial_number:X}",
        valid_from=certificate.not_valid_before,
        valid_until=certificate.not_valid_after,
    )
