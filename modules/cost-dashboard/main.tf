locals {
  # Where the charges of every region are.
  region    = "us-east-1"
  six_hours = 21600

  total = { label = "USD", namespace = "AWS/Billing", metric = "EstimatedCharges", statistic = "Maximum", dimensions = { Currency = "USD" } }

  note = join(" ", [
    "Month-to-date charges of the **whole account** in US dollars, all regions and all environments in it together.",
    "CloudWatch has them only after *Receive CloudWatch Billing Alerts* was switched on once under Billing and Cost Management,",
    "Billing preferences; new figures come several times a day.",
  ])
}

module "dashboard" {
  source = "../dashboard"

  name  = var.name
  hours = 30 * 24
  rows = [
    [
      { text = local.note },
      { title = "So far this month", lines = [local.total], latest = true, region = local.region, period = local.six_hours },
    ],
    [
      { title = "All services", lines = [local.total], region = local.region, period = local.six_hours },
      # Every service that charges, found by CloudWatch, so that no list of them grows old:
      # https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html
      {
        title  = "By service"
        search = "SEARCH('{AWS/Billing,Currency,ServiceName} MetricName=\"EstimatedCharges\"', 'Maximum', ${local.six_hours})"
        region = local.region
        period = local.six_hours
      },
    ],
  ]
}
