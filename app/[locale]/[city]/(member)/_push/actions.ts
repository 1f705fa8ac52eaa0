"use server";

import { refresh } from "next/cache";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { removeDeviceSchema } from "#lib/notifications/push-subscription.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { unsubscribeDevice } from "#lib/server/push/unsubscribe-device.ts";

/** Notifies a device of one's own no more, then the same page again. */
export async function removeDeviceAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city } = readFormPlace(place);
  const remove = memberAction(removeDeviceSchema, async (member, { device }) => {
    await unsubscribeDevice(member, { id: device });
    refresh();
  });
  return remove(city, previous, form);
}
