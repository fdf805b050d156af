/**
 * What is about the files of a project: whether its environments, schemas, policies, golden stacks
 * and Terraform are right, and what writes anew those that are generated.
 */
package dev.slipway.check;
