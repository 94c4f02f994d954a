/** Tests of what services show. */
@org.jspecify.annotations.NullMarked
package dev.assay.target.service;
