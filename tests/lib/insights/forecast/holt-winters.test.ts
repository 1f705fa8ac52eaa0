import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAhead, firstState, smooth } from "#lib/insights/forecast/holt-winters.ts";

describe("against published results", () => {
  /** Quarterly tourists in Australia (`austourists` of the R package fpp2), the first two years. */
  const TOURISTS = [30.052513, 19.148496, 25.317692, 27.591437, 32.076456, 23.487961, 28.47594, 35.123753];

  it("has the states that R's forecast::hw(initial = 'simple') has for the smoothing of fpp2, section 7.3", () => {
    const smoothing = { alpha: 0.441, beta: 0.03, gamma: 0.002, phi: 1 };
    const start = { level: 25.5275345, trend: 1.06587325, season: [4.5249785, -6.3790385, -0.2098425, 2.0639025] };
    const { state } = smooth(TOURISTS, smoothing, start);
    // As kept with the tests of Expedia's adaptive-alerting, which R computed.
    expect(state.level).toBeCloseTo(31.6186014537107, 10);
    expect(state.trend).toBeCloseTo(1.00659064213558, 10);
    for (const [n, value] of [4.52260406322175, -6.37978566983114, -0.216664733898538, 2.06488449502578].entries()) {
      expect(state.season[n]).toBeCloseTo(value, 10);
    }
  });

  /** Air passengers of Australia, 1990 to 2004: fpp, first edition, table of section 7.2, also in the tests of statsmodels. */
  const AIR = [
    17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797, 32.577569, 33.477398,
    39.021581, 41.386432, 41.596552,
  ];

  it("is Holt's linear trend where a season is one day of nothing", () => {
    const [first = 0, second = 0] = AIR;
    const start = { level: first, trend: second - first, season: [0] };
    const { state } = smooth(AIR, { alpha: 0.8, beta: 0.2, gamma: 0, phi: 1 }, start);
    const said = daysAhead(state, 1, 5).map((value) => value.toFixed(2));
    expect(said).toEqual(["43.76", "45.59", "47.43", "49.27", "51.10"]);
  });
});

it("damps a trend as computed by hand", () => {
  const { state } = smooth(
    [10, 12],
    { alpha: 0.5, beta: 0.5, gamma: 0, phi: 0.5 },
    { level: 8, trend: 2, season: [0] },
  );
  // ℓ₁ = 9 + ½ · 1 = 9.5, b₁ = ½ · 1.5 + ½ · 1 = 1.25; ℓ₂ = 10.125 + ½ · 1.875 = 11.0625, b₂ = ½ · 1.5625 + ½ · 0.625.
  expect(state).toEqual({ level: 11.0625, trend: 1.09375, season: [0] });
  expect(daysAhead(state, 0.5, 2)).toEqual([11.0625 + 0.546875, 11.0625 + 0.546875 + 0.2734375]);
});

describe("the first state", () => {
  it("reads a line and a season exactly where there is nothing else", () => {
    const season = [3, 1, 0, 0, 0, -1, -3];
    const series = Array.from({ length: 28 }, (_, day) => 20 + 0.5 * (day + 1) + (season[day % 7] as number));
    const state = firstState(series, 7);
    expect(state.level).toBeCloseTo(20, 10);
    expect(state.trend).toBeCloseTo(0.5, 10);
    for (const [n, value] of season.entries()) expect(state.season[n]).toBeCloseTo(value, 10);
    const { squaredError } = smooth(series, { alpha: 0.3, beta: 0.2, gamma: 0.1, phi: 1 }, state);
    expect(squaredError).toBeCloseTo(0, 10);
  });

  it("wants two seasons", () => {
    expect(() => firstState(Array(13).fill(1), 7)).toThrow(RangeError);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const smoothings = fc.record({
  alpha: share,
  beta: share,
  gamma: share,
  phi: fc.double({ min: 0.8, max: 1, noNaN: true }),
});
const counts = fc.array(fc.nat(200), { minLength: 14, maxLength: 80 });

it("goes on from a state as if it had never stopped", () => {
  fc.assert(
    fc.property(counts, smoothings, fc.nat(80), (series, smoothing, cut) => {
      const start = firstState(series, 7);
      const half = smooth(series.slice(0, cut), smoothing, start).state;
      expect(smooth(series.slice(cut), smoothing, half).state).toEqual(smooth(series, smoothing, start).state);
    }),
  );
});

it("moves with a series that is moved, and grows with one that is doubled", () => {
  fc.assert(
    fc.property(counts, smoothings, fc.nat(50), (series, smoothing, more) => {
      const forecast = (days: number[]) => {
        const { state } = smooth(days, smoothing, firstState(days, 7));
        return daysAhead(state, smoothing.phi, 14);
      };
      const plain = forecast(series);
      const moved = forecast(series.map((value) => value + more));
      for (const [n, value] of moved.entries()) expect(value).toBeCloseTo((plain[n] as number) + more, 6);
      expect(forecast(series.map((value) => value * 2))).toEqual(plain.map((value) => value * 2));
    }),
  );
});
