# Written to be short; it has not been run where this project is built, which has no container engine.
FROM node:24-bookworm-slim
WORKDIR /app
COPY . .
RUN bin/install && npm prune --omit=dev && mkdir /data && chown node /data
USER node
ENV PASSALONG_DATA=/data PASSALONG_HOST=0.0.0.0
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=2m CMD ["node", "-e", "fetch('http://127.0.0.1:3000/ready').then((r) => process.exit(r.ok ? 0 : 1))"]
CMD ["bin/passalong.js", "start"]
