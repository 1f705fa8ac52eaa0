import type { Messages } from "../fr.ts";

export const push: Messages["push"] = {
  manifest: "Neighbours who help each other, quartier by quartier.",
  devices: {
    title: "On your devices",
    text: "A sign on the screen when there is news for you, even while the site is closed. It shows neither your messages nor your address.",
    noScript: "To notify this device, JavaScript is needed, which your browser does not use here.",
    list: "Devices that are notified",
    unknown: "Device",
    thisOne: "this device",
    since: "since {date}",
    remove: "Remove",
    removing: "One moment…",
    about: "No longer notify: {device}",
  },
  switch: {
    on: "This device notifies you.",
    off: "This device does not notify you.",
    turnOn: "Notify me on this device",
    turnOff: "No longer notify me here",
    busy: "One moment…",
    blocked:
      "Your browser blocks the notifications of this site. To allow them, open the settings of the site, beside its address, choose “Notifications” then “Allow”, and reload the page.",
    homeScreen:
      "On iPhone and iPad, first put the site on the home screen: the “Share” button, then “Add to Home Screen”. Open it from there and come back here.",
    none: "This browser cannot receive notifications.",
    dismissed: "Your browser did not get your consent: nothing has changed.",
    failed: "That did not work. Try again in a moment.",
  },
  offer: {
    title: "A sign when somebody answers?",
    text: "This device can tell you at once. Nothing of your messages is shown, and you stop it whenever you like in your profile.",
    no: "No, thank you",
    on: "Done: this device notifies you.",
  },
};
