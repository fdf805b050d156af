mock_provider "aws" {
  mock_resource "aws_acm_certificate" {
    defaults = {
      arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"
      domain_validation_options = [
        { domain_name = "api.example.com", resource_record_name = "_a.api.example.com", resource_record_type = "CNAME", resource_record_value = "_a.acm" },
        { domain_name = "shop.example.com", resource_record_name = "_s.shop.example.com", resource_record_type = "CNAME", resource_record_value = "_s.acm" },
        { domain_name = "www.shop.example.com", resource_record_name = "_w.www.shop.example.com", resource_record_type = "CNAME", resource_record_value = "_w.acm" },
      ]
    }
  }
}

variables {
  zone_id = "Z1"
  hosts   = ["www.shop.example.com", "shop.example.com", "api.example.com"]
}

run "shortest_name_first" {
  command = plan

  assert {
    condition     = aws_acm_certificate.this.domain_name == "api.example.com"
    error_message = "The shortest name, of two the first, is the certificate's own."
  }

  assert {
    condition     = aws_acm_certificate.this.subject_alternative_names == toset(["shop.example.com", "www.shop.example.com"])
    error_message = "The other names are on it, too."
  }
}

run "no_host" {
  command = plan

  variables {
    hosts = []
  }

  expect_failures = [var.hosts]
}

run "more_than_acm_takes" {
  command = plan

  variables {
    hosts = ["a.io", "b.io", "c.io", "d.io", "e.io", "f.io", "g.io", "h.io", "i.io", "j.io", "k.io"]
  }

  expect_failures = [var.hosts]
}

run "no_host_name" {
  command = plan

  variables {
    hosts = ["https://shop.example.com"]
  }

  expect_failures = [var.hosts]
}

run "long_names" {
  command = plan

  variables {
    hosts = ["a-name-that-is-far-too-long-to-be-a-name-of-its-own.shop.example.com"]
  }

  expect_failures = [var.hosts]
}
