"""Where a snapshot comes from: a folder on this machine, or an https folder fetched into a temporary one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from gateways.billing.package import DESCRIPTOR, Package, read_package
from gateways.billing.refusal import FeedRefused, FeedUnavailable

_LONGEST_DESCRIPTOR = 1024 * 1024
_ATTEMPTS = 5
_TIMEOUT = httpx.Timeout(30.0)
PATIENTLY = wait_exponential_jitter(initial=1, max=20)


@dataclass(frozen=True)
class Snapshot:
    """A described snapshot whose files lie in a folder of this machine; nothing of them was read yet."""

    folder: Path
    package: Package


class _Passing(Exception):
    """A fault of the network or of the server's moment: the same request may succeed later."""


@asynccontextmanager
async def snapshot_at(place: str, token: str, now: datetime) -> AsyncIterator[Snapshot]:
    """The snapshot in a folder or at an https address; what was fetched is removed afterwards.

    `token` goes out as a bearer token and into no error. Raises FeedUnavailable when the feed cannot be
    reached, FeedRefused when what is there is no snapshot.
    """
    if "://" not in place:
        yield _in_folder(Path(place), now)
        return
    with TemporaryDirectory(prefix="feed-") as folder:
        async with _client(place, token) as client:
            snapshot = await _Remote(client, Path(folder)).fetch(now)
        yield snapshot


def _in_folder(folder: Path, now: datetime) -> Snapshot:
    if not folder.is_dir():
        raise FeedUnavailable("folder-missing", str(folder))
    try:
        content = (folder / DESCRIPTOR).read_bytes()
    except OSError:
        raise FeedRefused("missing", DESCRIPTOR) from None
    return Snapshot(folder, read_package(content, now))


def _client(place: str, token: str) -> httpx.AsyncClient:
    address = httpx.URL(place if place.endswith("/") else place + "/")
    near = address.scheme == "http" and _is_this_machine(address.host)
    if not address.host or not (near or address.scheme == "https"):
        raise FeedRefused("insecure", DESCRIPTOR)
    # Uncompressed, so that the declared size bounds what is received; a redirect would carry the token away.
    headers = {"Accept-Encoding": "identity"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return httpx.AsyncClient(base_url=address, headers=headers, timeout=_TIMEOUT, follow_redirects=False)


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _Remote:
    def __init__(self, client: httpx.AsyncClient, folder: Path) -> None:
        self._client, self._folder = client, folder

    async def fetch(self, now: datetime) -> Snapshot:
        await self._download(DESCRIPTOR, _LONGEST_DESCRIPTOR)
        package = read_package((self._folder / DESCRIPTOR).read_bytes(), now)
        for resource in package.resources.values():
            await self._download(resource.path, resource.size)
        return Snapshot(self._folder, package)

    async def _download(self, file: str, limit: int) -> None:
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(_Passing),
            stop=stop_after_attempt(_ATTEMPTS),
            wait=PATIENTLY,
            reraise=True,
        )
        try:
            await retrying(self._attempt, file, limit)
        except _Passing as fault:
            raise FeedUnavailable("unreachable", file, problem=str(fault)) from None

    async def _attempt(self, file: str, limit: int) -> None:
        try:
            async with self._client.stream("GET", file) as answer:
                _check_status(answer.status_code, file)
                await self._keep(answer, file, limit)
        except httpx.TransportError as fault:
            # Its text may hold the whole address; its name says enough.
            raise _Passing(type(fault).__name__) from None

    async def _keep(self, answer: httpx.Response, file: str, limit: int) -> None:
        received = 0
        with (self._folder / file).open("wb") as kept:
            async for block in answer.aiter_raw():
                received += len(block)
                if received > limit:
                    raise FeedRefused("too-long", file, limit=limit)
                kept.write(block)


def _check_status(status: int, file: str) -> None:
    if status == HTTPStatus.OK:
        return
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
        raise _Passing(f"HTTP {status}")
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        raise FeedRefused("forbidden", file, status=status)
    if status == HTTPStatus.NOT_FOUND:
        raise FeedRefused("missing", file)
    raise FeedRefused("answered", file, status=status)
