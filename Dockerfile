# Makes the program of its source: docker build -t briefwijzer .
FROM node:22-alpine AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY src src
COPY rules rules
RUN npm run build && rm -r dist/lib

# The built program needs none of its dependencies: they are in it.
FROM node:22-alpine
# git tells what changed; tini passes Ctrl-C on.
RUN apk add --no-cache git tini \
  # Letters from outside belong to somebody else.
  && git config --system --add safe.directory '*'
WORKDIR /opt/briefwijzer
COPY package.json LICENSE NOTICE.md ./
COPY bin bin
COPY --from=build /build/dist dist
USER node
WORKDIR /brieven
ENTRYPOINT ["/sbin/tini", "--", "node", "/opt/briefwijzer/bin/briefwijzer.js"]
