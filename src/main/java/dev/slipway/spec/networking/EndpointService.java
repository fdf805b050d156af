package dev.slipway.spec.networking;

import dev.slipway.spec.rules.CamelCase;
import java.util.Locale;

/**
 * A service of AWS that a VPC can reach by a way of its own.
 *
 * <p>https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
public enum EndpointService {
  S3,
  DYNAMODB,
  ECR_API,
  ECR_DKR,
  ECS,
  ELASTICACHE,
  KMS,
  LOGS,
  MONITORING,
  SECRETSMANAGER,
  SQS,
  SSMMESSAGES,
  STS,
  XRAY;

  /** What AWS calls it, such as {@code ecr.api}. */
  public String service() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** How a file writes it, such as {@code ecrApi}. */
  public String word() {
    return CamelCase.lower(name());
  }

  /**
   * Whether route tables lead to it, free of charge; to the others interfaces in subnets lead.
   *
   * <p>https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  public boolean isGateway() {
    return this == S3 || this == DYNAMODB;
  }
}
