"""Which network addresses may be fetched from: public ones alone, unless private ones are allowed.

A page may link, redirect or resolve to an address inside the network that runs us (server-side request
forgery), so the address that was checked is the one that is connected to.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

Address = IPv4Address | IPv6Address

_NAT64 = IPv6Network("64:ff9b::/96")
_REFUSED = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    )
)
"""Special-purpose blocks (IANA registries, RFC 6890), 6to4 and Teredo, whose embedded address may be any."""


class AddressError(Exception):
    """A host has no address that may be fetched from; ``reason`` is a reject's code."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def is_public(address: Address) -> bool:
    """Tell whether ``address`` is one that anybody on the internet may be reached at.

    >>> is_public(ip_address("93.184.216.34")), is_public(ip_address("::ffff:127.0.0.1"))
    (True, False)
    """
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address in _NAT64:
            return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    return not any(address.version == network.version and address in network for network in _REFUSED)


async def checked_addresses(loop: AbstractEventLoop, host: str, port: int, allow_private: bool) -> list[str]:
    """Return the addresses of ``host``, IPv4 first, all of them checked.

    Raises:
        AddressError: The name does not resolve, or one of its addresses is not public.
    """
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressError("http_error", f"{host} cannot be resolved: {error}") from error
    addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not addresses:
        raise AddressError("http_error", f"{host} has no address")
    private = [] if allow_private else [address for address in addresses if not is_public(address)]
    if private:
        raise AddressError(
            "private_address", f"{host} is at {private[0]}, which is not public; --allow-private fetches it"
        )
    return [str(address) for address in dict.fromkeys(sorted(addresses, key=lambda address: address.version))]
