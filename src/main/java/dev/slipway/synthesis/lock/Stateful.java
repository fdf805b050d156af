package dev.slipway.synthesis.lock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.synthesis.Block;
import dev.slipway.synthesis.StackModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The resource types that hold something which Terraform cannot bring back, each with the arguments
 * that give it its identity: changing one replaces the resource. A VPC and its subnets hold all
 * that stands in them; the address of a NAT gateway is what partners let in.
 *
 * <p>The arguments are those for which a plan of provider 5.100.0 answers with {@code
 * replace_paths}; each is described under
 * https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/TYPE. Beyond that:
 * {@code aws_db_instance.identifier} renames in place, but with the name goes the endpoint. A new
 * {@code aws_sns_topic} asks every e-mail subscriber to confirm again. A new Cloud Map service has
 * forgotten the tasks that run. A new {@code aws_cloudfront_distribution} has another domain, and
 * its hosts are refused it while the old one has them. A new {@code aws_amplify_app} loses its
 * default domain and the connection to GitHub that a person made.
 */
public final class Stateful {
  private static final Map<String, List<String>> IDENTITY =
      """
      aws_amplify_app
      aws_cloudfront_distribution staging
      aws_cloudwatch_log_group name name_prefix log_group_class
      aws_cognito_user_pool name alias_attributes username_attributes
      aws_db_instance identifier identifier_prefix engine username db_name availability_zone
        storage_encrypted kms_key_id snapshot_identifier replicate_source_db backup_target timezone
        character_set_name nchar_character_set_name
      aws_dynamodb_table name hash_key range_key local_secondary_index
      aws_ecr_repository name encryption_configuration.encryption_type
        encryption_configuration.kms_key
      aws_efs_file_system creation_token encrypted kms_key_id performance_mode
        availability_zone_name
      aws_eip domain address network_border_group public_ipv4_pool ipam_pool_id
      aws_elasticache_cluster cluster_id availability_zone network_type port snapshot_name
        subnet_group_name transit_encryption_enabled replication_group_id
      aws_elasticache_replication_group replication_group_id at_rest_encryption_enabled kms_key_id
        subnet_group_name port network_type data_tiering_enabled snapshot_name
        global_replication_group_id
      aws_kms_key customer_master_key_spec key_usage multi_region custom_key_store_id xks_key_id
      aws_nat_gateway subnet_id allocation_id connectivity_type private_ip
        secondary_private_ip_address_count
      aws_rds_cluster cluster_identifier cluster_identifier_prefix engine engine_mode
        master_username database_name availability_zones db_subnet_group_name storage_encrypted
        kms_key_id snapshot_identifier cluster_scalability_type source_region
      aws_rds_cluster_instance identifier identifier_prefix cluster_identifier engine
        availability_zone db_subnet_group_name
      aws_route53_zone name delegation_set_id
      aws_s3_bucket bucket bucket_prefix object_lock_enabled
      aws_secretsmanager_secret name name_prefix
      aws_service_discovery_private_dns_namespace name vpc
      aws_service_discovery_service name type dns_config.namespace_id dns_config.routing_policy
        dns_config.dns_records.type health_check_custom_config.failure_threshold
      aws_sns_topic name name_prefix fifo_topic
      aws_sqs_queue name name_prefix fifo_queue
      aws_subnet vpc_id availability_zone availability_zone_id cidr_block ipv6_native outpost_arn
      aws_vpc cidr_block ipv4_ipam_pool_id ipv4_netmask_length instance_tenancy
      """
          .replace("\n  ", " ")
          .lines()
          .map(line -> Arrays.asList(line.split(" ")))
          .collect(Collectors.toUnmodifiableMap(type -> type.get(0), Stateful::rest));

  private Stateful() {}

  /** Whether resources of a type hold something which Terraform cannot bring back. */
  public static boolean is(String type) {
    return IDENTITY.containsKey(type);
  }

  /** Every stateful resource of a stack, by address. */
  static SortedMap<String, LockedResource> of(StackModel stack) {
    SortedMap<String, LockedResource> found = new TreeMap<>();
    for (Block block : stack.resources()) {
      if (is(block.type())) {
        found.put(block.address(), new LockedResource(block.address(), identity(block)));
      }
    }
    return found;
  }

  private static SortedMap<String, JsonNode> identity(Block block) {
    SortedMap<String, JsonNode> arguments = new TreeMap<>();
    for (String argument : IDENTITY.get(block.type())) {
      if (block.body().has(argument)) {
        arguments.put(argument, block.body().at(argument));
      }
    }
    return arguments;
  }

  private static List<String> rest(List<String> words) {
    return words.subList(1, words.size());
  }
}
