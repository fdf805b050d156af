package dev.slipway.construct;

/** A Terraform output of a part. */
public record Output(String name, String description, Object value) {}
