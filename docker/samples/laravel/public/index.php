<?php

require __DIR__.'/../vendor/autoload.php';

Settings::demand();
file_put_contents(__DIR__.'/../storage/logs/laravel.log', date(DATE_ATOM)."\n", FILE_APPEND);
header('Content-Type: application/json');
if ($_SERVER['REQUEST_URI'] !== '/health') {
    http_response_code(404);
}
echo json_encode(['status' => http_response_code() === 404 ? 'not found' : 'ok']);
