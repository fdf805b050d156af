data "aws_region" "this" {}

locals {
  columns = 24

  heights = [for row in var.rows : max([for widget in row : widget.lines != null && !widget.latest || widget.search != null ? 6 : 3]...)]

  # Parts of a row share its width, and have its height.
  widgets = flatten([
    for r, row in var.rows : [
      for i, widget in row : merge(widget, {
        x      = floor(local.columns * i / length(row))
        width  = floor(local.columns * (i + 1) / length(row)) - floor(local.columns * i / length(row))
        y      = sum(concat([0], slice(local.heights, 0, r)))
        height = local.heights[r]
      })
    ]
  ])

  # What draws each part: a metric as it is, a formula and, not to be seen, the metrics that it names, or a search. The place
  # of a line tells its ids from those of others.
  metrics = [
    for widget in local.widgets : concat(
      flatten([
        for i, line in coalesce(widget.lines, []) : concat(
          [for metric in line.formula == null ? [line] : [] : {
            entry = concat([metric.namespace, metric.metric], flatten([for name, value in metric.dimensions : [name, value]]), [{ label = metric.label, stat = metric.statistic }])
          }],
          [for formula in line.formula[*] : {
            entry = [{ expression = replace(formula, "/\\{(\\w+)\\}/", "$${1}${i}"), label = line.label }]
          }],
          [for id, metric in line.metrics : {
            entry = concat([metric.namespace, metric.metric], flatten([for name, value in metric.dimensions : [name, value]]), [{ id = "${id}${i}", stat = metric.statistic, visible = false }])
          }],
        )
      ])[*].entry,
      [for search in widget.search[*] : [{ expression = search, id = "e1" }]],
    )
  ]
}

# https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.name
  dashboard_body = jsonencode({
    start = "-PT${var.hours}H"
    widgets = [
      for i, widget in local.widgets : {
        type   = widget.text == null ? "metric" : "text"
        x      = widget.x
        y      = widget.y
        width  = widget.width
        height = widget.height
        properties = {
          for name, value in {
            markdown    = widget.text
            title       = widget.title
            view        = widget.text != null ? null : widget.latest ? "singleValue" : "timeSeries"
            region      = widget.text != null ? null : coalesce(widget.region, data.aws_region.this.name)
            period      = widget.period
            metrics     = widget.text != null ? null : local.metrics[i]
            yAxis       = widget.lines == null || widget.latest ? null : { left = { min = 0 } }
            annotations = length(widget.marks) == 0 ? null : { horizontal = [for label, value in widget.marks : { label = label, value = value }] }
          } : name => value if value != null
        }
      }
    ]
  })
}
