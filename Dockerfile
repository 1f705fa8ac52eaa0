# The application and its worker, from the sources of this folder. Not built where it was written: see docs/operations.md.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
# The origin of the tiles stands in the content security policy, which is made here.
ARG TILES_URL
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
COPY db/scripts/mend-postgres.mjs db/scripts/
RUN npm ci
COPY . .
RUN npm run build && rm -rf .next/cache && npm prune --omit=dev

FROM node:24.21.0-trixie-slim AS run
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/data
# Owned by root: the program cannot change itself.
COPY --from=build /app/package.json /app/next.config.ts /app/tsconfig.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/public public
COPY --from=build /app/app/fonts app/fonts
COPY --from=build /app/db db
COPY --from=build /app/lib lib
RUN mkdir /data /backups && chown node:node /data /backups
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, whose shell passes no signal on.
ENTRYPOINT ["node", "--conditions=react-server", "--disable-warning=ExperimentalWarning"]
CMD ["lib/server/launch/main.ts", "start"]
