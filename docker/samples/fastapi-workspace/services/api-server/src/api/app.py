from fastapi import FastAPI
from ltt_core.settings import NEEDED, require

require(*NEEDED)
app = FastAPI()


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
