# One command, one container: `docker run --rm --network none -v "$PWD:/deck" seminar-deck export slides.md`.
# The browser comes with the packages; nothing is downloaded when it runs.
FROM node:24.21.0-bookworm-slim AS pack
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts && npm pack --pack-destination /packed

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /opt/seminar-deck
COPY --from=pack /packed/*.tgz /tmp/
RUN npm install --no-audit --no-fund /tmp/*.tgz \
    && rm -rf /tmp/*.tgz /root/.npm \
    && chown -R node:node /opt/seminar-deck
USER node
WORKDIR /deck
ENTRYPOINT ["/opt/seminar-deck/node_modules/.bin/seminar-deck"]
CMD ["--help"]
