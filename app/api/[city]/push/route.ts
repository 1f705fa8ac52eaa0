import type { NextRequest } from "next/server";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { pushEndSchema, pushRequestSchema } from "#lib/notifications/push-subscription.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { endCurrentDevice } from "#lib/server/push/end-current-device.ts";
import { subscribeDevice } from "#lib/server/push/subscribe-device.ts";

type Props = { params: Promise<{ city: string }> };
type Action = (city: string, previous: FormState, form: FormData) => Promise<FormState>;

async function answer(run: Action, request: Request, city: string): Promise<Response> {
  const form = await smallForm(request);
  const said = form && (await run(city, IDLE, form));
  return new Response(null, { status: statusOf(said), headers: { "Cache-Control": "no-store" } });
}

function statusOf(said: FormState | null): number {
  if (said?.status === "done") return 204;
  if (said?.status !== "refused") return 400;
  const statuses = { unavailable: 503, "too-many-requests": 429 } as const;
  return Object.entries(statuses).find(([code]) => code === said.code)?.[1] ?? 403;
}

/** Notifies the browser that asks, which its member allowed. Its service worker asks again when its push service moved it. */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  const userAgent = request.headers.get("user-agent") ?? "";
  const subscribe = memberAction(pushRequestSchema, (member, { moved, ...subscription }) =>
    subscribeDevice(member, { subscription, userAgent, moved: moved !== undefined }, new Date()),
  );
  return answer(subscribe, request, (await params).city);
}

/** Notifies the browser that asks no more. */
export async function DELETE(request: NextRequest, { params }: Props): Promise<Response> {
  return answer(memberAction(pushEndSchema, endCurrentDevice), request, (await params).city);
}
