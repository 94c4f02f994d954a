/** Runs fixture experiments through the launcher, for tests to assert on. */
@org.jspecify.annotations.NullMarked
package dev.assay.testkit;
