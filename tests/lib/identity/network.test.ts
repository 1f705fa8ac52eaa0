import { expect, it } from "vitest";
import { networkOf } from "#lib/identity/network.ts";

it.each([
  ["203.0.113.7", "203.0.113.7"],
  [" 203.0.113.7 ", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:0001:0002:ffff::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", null],
  ["unknown", null],
  ["203.0.113.7, 198.51.100.1", null],
])("reads the network of %j as %j", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
