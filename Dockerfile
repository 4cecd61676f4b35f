# Node 24 on Debian 12. The digest names one build of it for all platforms, so that a tag that moves changes nothing here.
# docs/operations.md says how to build from a copy of it in another registry, and how to choose a newer one.
ARG NODE_IMAGE=docker.io/library/node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d

# This stage builds the pages and passes on nothing else.
FROM ${NODE_IMAGE} AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

# This stage installs what the server needs to run. The optional packages are other builds of Node.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_DIR=/data DRAIN_SECONDS=5
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=pages /app/dist/tab ./dist/tab
COPY package.json LICENSE THIRD-PARTY-NOTICES ./
COPY bot ./bot
COPY contract ./contract
COPY texts ./texts
# Only the embedded database needs this volume. With DATABASE_URL, the server writes nothing.
VOLUME /data
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# A core dump would hold keys and passwords that are in memory. The exec lets the server itself get the stop signal.
CMD ["sh", "-c", "ulimit -c 0 && exec node bot/main/serve.ts"]
