mock_provider "aws" {}

variables {
  name = "shop-prod-health"
  rows = [
    [
      { text = "Look here." },
      { title = "Now", latest = true, lines = [{ label = "open", namespace = "AWS/RDS", metric = "DatabaseConnections" }] },
      { title = "All", search = "SEARCH('x', 'Sum', 60)" },
      { title = "Two", marks = { most = 3, fewest = 1 }, lines = [
        { label = "one", namespace = "Shop", metric = "Orders", statistic = "Sum", dimensions = { Shop = "a", Kind = "b" } },
        { label = "share", formula = "{m} / {n}", metrics = { m = { namespace = "Shop", metric = "Orders" }, n = { namespace = "Shop", metric = "Visits" } } },
      ] },
    ],
    [{ text = "And here." }],
  ]
}

run "grid" {
  command = plan

  assert {
    condition     = [for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : [widget.x, widget.y, widget.width, widget.height]] == [[0, 0, 6, 6], [6, 0, 6, 6], [12, 0, 6, 6], [18, 0, 6, 6], [0, 6, 24, 3]]
    error_message = "Parts of a row share its width, and have its height."
  }
}

run "lines" {
  command = plan

  assert {
    condition = jsonencode(jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets[3].properties.metrics) == jsonencode([
      ["Shop", "Orders", "Kind", "b", "Shop", "a", { label = "one", stat = "Sum" }],
      [{ expression = "m1 / n1", label = "share" }],
      ["Shop", "Orders", { id = "m1", stat = "Average", visible = false }],
      ["Shop", "Visits", { id = "n1", stat = "Average", visible = false }],
    ])
    error_message = "A formula is drawn, and the metrics that it names are not."
  }
}

run "name_with_a_space" {
  command = plan

  variables {
    name = "shop prod"
  }

  expect_failures = [var.name]
}

run "half_an_hour" {
  command = plan

  variables {
    hours = 0.5
  }

  expect_failures = [var.hours]
}

run "empty_row" {
  command = plan

  variables {
    rows = [[]]
  }

  expect_failures = [var.rows]
}

run "two_things_in_one_place" {
  command = plan

  variables {
    rows = [[{ text = "Look here.", search = "SEARCH('x', 'Sum', 60)" }]]
  }

  expect_failures = [var.rows]
}

run "line_of_nothing" {
  command = plan

  variables {
    rows = [[{ title = "Now", lines = [{ label = "open", namespace = "AWS/RDS" }] }]]
  }

  expect_failures = [var.rows]
}
