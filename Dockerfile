# The bot alone: no emulator, no tests, no build tools, no root.

FROM python:3.13-slim AS builder
COPY requirements.lock /
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /requirements.lock

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin cabinet \
    && install -d -o cabinet -g cabinet -m 0750 /app/var
WORKDIR /app
COPY --from=builder /venv /venv
COPY bot/ bot/
COPY domain/ domain/
COPY gateways/ gateways/
COPY handlers/ handlers/
COPY keyboards/ keyboards/
COPY locales/ locales/
COPY printing/ printing/
COPY storage/ storage/
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HTTP_HOST=0.0.0.0 \
    HTTP_PORT=8080
USER cabinet
VOLUME /app/var
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"HTTP_PORT\"]}/healthz', timeout=4)"]
CMD ["python", "-m", "bot"]
