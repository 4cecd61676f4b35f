# This stage builds the pages and passes on nothing else.
FROM node:24-bookworm-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

# This stage installs what the server needs to run. The optional packages are other builds of Node.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:24-bookworm-slim
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
