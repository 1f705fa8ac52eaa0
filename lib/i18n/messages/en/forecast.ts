import type { Messages } from "../fr.ts";

export const forecast: Messages["forecast"] = {
  title: "Requests to expect, two weeks",
  lead: "Weeks have seven days and begin today, whatever period is chosen above. The same scale everywhere.",
  past: "requests of the last {weeks} weeks, plain line",
  coming: "requests to expect, dashed line",
  band: "where the number should fall 8 weeks out of 10",
  pictureBand: "Band: where the number should fall 8 weeks out of 10",
  label:
    "{category}: {last, plural, one {# request} other {# requests}} last week; {first} to expect the next week, {second} the one after",
  week: "{from} to {to}: <b>{point, number}</b> {point, plural, one {request} other {requests}}, from {low} to {high}.",
  weekSure: "{from} to {to}: <b>{point, number}</b> {point, plural, one {request} other {requests}}.",
  method: {
    "seasonal-naive":
      "Forecast by the simple method, the week before again: no other one did better. Over the last {weeks} weeks, it was wrong by {naive} {naiveCount, plural, one {request} other {requests}} on average.",
    "damped-holt-winters":
      "Forecast by Holt-Winters smoothing with a damped trend. Over the last {weeks} weeks, it was wrong by {error} {errorCount, plural, one {request} other {requests}} on average; the simple method by {naive}.",
    "holt-winters":
      "Forecast by Holt-Winters smoothing. Over the last {weeks} weeks, it was wrong by {error} {errorCount, plural, one {request} other {requests}} on average; the simple method by {naive}.",
  },
  simple: "The simple method repeats the last week.",
  others: "The other categories",
  table: {
    read: "Read the forecasts as a table",
    caption: "Requests by week and category: the last {weeks}, then the two to expect",
    category: "Category",
    week: "Week of",
    expected: "{from}, to expect",
    region: "Table of forecasts, scrolling",
    range: "{point} ({low} to {high})",
  },
  none: {
    young:
      "{needed} weeks of history are needed to forecast and to check the forecast. {weeks, plural, =0 {There is not a whole one yet.} one {There is # for now.} other {There are # for now.}}",
    nothing: "Nothing was asked for a year: there is nothing to forecast.",
    few: "No forecast for {names}: fewer than {least} requests a week on average, chance would decide.",
    masked: "No forecast for {names}: fewer than {people} people asked in {weeks} weeks.",
  },
};
