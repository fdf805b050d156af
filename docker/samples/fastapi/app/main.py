from fastapi import FastAPI

from app.settings import require

require("PDF_BUCKET", "REDIS_URL", "DATABASE_URL", "AI_API_KEY")
app = FastAPI()


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
