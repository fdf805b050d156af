<?php

/** What the task definition gives: variables and secrets alike. */
final class Settings
{
    private const NEEDED = [
        'APP_KEY', 'APP_URL', 'AWS_BUCKET', 'DB_HOST', 'DB_DATABASE', 'DB_USERNAME', 'DB_PASSWORD',
        'REDIS_HOST', 'REDIS_PORT', 'OPENAI_API_KEY', 'STRIPE_SECRET', 'TWILIO_AUTH_TOKEN',
    ];

    public static function demand(): void
    {
        $missing = array_filter(self::NEEDED, fn ($name) => ! getenv($name));
        if ($missing !== []) {
            throw new RuntimeException('not set: '.implode(', ', $missing));
        }
    }
}
