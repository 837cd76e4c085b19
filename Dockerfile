# kith with its explorer on the embedded engine. Debian, not Alpine: the engine has no musl build.
FROM node:22-bookworm-slim AS build
WORKDIR /kith
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production KITH_DATA=/data KITH_PORT=4321
WORKDIR /kith
COPY --from=build /kith/package.json /kith/LICENSE ./
COPY --from=build /kith/node_modules ./node_modules
COPY --from=build /kith/dist ./dist
COPY --from=build /kith/samples ./samples
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4321
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.KITH_PORT || 4321) + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Beyond loopback a token is required: set KITH_TOKEN.
CMD ["node", "dist/cli/kith.js", "serve", "--samples", "--host", "0.0.0.0"]
