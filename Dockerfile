# One container with the pages and the scoring function, for a reverse proxy with TLS in front.
# docs/self-hosting.md says how to run it. NODE_IMAGE may name a mirror of one's own.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /kaohe
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

FROM ${NODE_IMAGE}
WORKDIR /kaohe
# Nothing but what runs: no packages, no sources, no tools of npm needed.
COPY --from=build --chown=root:root /kaohe/dist/server ./server
COPY --from=build --chown=root:root /kaohe/dist/addin ./addin
ENV NODE_ENV=production WEB_HOST=0.0.0.0 WEB_PORT=3000
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/v1/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/pages-and-service.cjs"]
