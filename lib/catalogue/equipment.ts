/** What a helper may own or a request may need. */
export const EQUIPMENT = [
  "car",
  "van",
  "bike",
  "cargo_bike",
  "trolley",
  "printer",
  "computer",
  "sewing_machine",
  "tools",
  "ladder",
  "garden_tools",
  "kitchen",
] as const;

export type Equipment = (typeof EQUIPMENT)[number];
