from __future__ import annotations

import asyncio
from ipaddress import ip_address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.web.addresses import AddressError, checked_addresses, is_public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1",
        "224.0.0.1", "239.1.1.1", "255.255.255.255", "198.18.0.1", "192.88.99.1", "::", "::1", "::7f00:1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1",
        "2002:7f00:1::", "2002:5db8:d822::",
        "2001::1", "2001:db8::1", "fc00::1", "fe80::1", "fec0::1", "ff02::1",
    ],
)  # fmt: skip
def test_private_and_special_addresses_are_refused(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"]
)
def test_public_addresses_are_taken(address: str) -> None:
    assert is_public(ip_address(address))


@settings(deadline=None)
@given(st.ip_addresses(v=4))
def test_an_embedded_address_is_as_public_as_itself(address) -> None:
    for form in (f"::ffff:{address}", str(ip_address(int(ip_address("64:ff9b::")) + int(address)))):
        assert is_public(ip_address(form)) == is_public(address)
        assert not is_public(ip_address((0x2002 << 112) + (int(address) << 80)))


def checked(host: str, allow_private: bool = False) -> list[str]:
    async def run() -> list[str]:
        return await checked_addresses(asyncio.get_running_loop(), host, 80, allow_private)

    return asyncio.run(run())


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0x7f000001", "2130706433", "::1"])
def test_every_spelling_of_loopback_is_refused(host: str) -> None:
    with pytest.raises(AddressError) as caught:
        checked(host)
    assert caught.value.reason in {"private_address", "http_error"}


def test_private_addresses_when_allowed() -> None:
    assert checked("127.0.0.1", allow_private=True) == ["127.0.0.1"]
    with pytest.raises(AddressError, match="cannot be resolved"):
        checked("no-such-host.invalid")
