# One image for every process: `node portal.mjs` (what it starts when nothing is said), `node worker.mjs`, `node migrate.mjs`.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
COPY e2e/entra/package.json e2e/entra/
RUN npm ci --ignore-scripts
COPY . .
RUN npm run generate
RUN npm run build

FROM node:24.21.0-trixie-slim
WORKDIR /app
ENV NODE_ENV=production BIND_ADDRESS=0.0.0.0 PORT=3000
COPY --from=build /src/dist ./
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "portal.mjs"]
