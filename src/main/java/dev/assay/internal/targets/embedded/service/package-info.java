/** What AWS's services have in common: signatures are checked, requests get ids, and each service words its own errors. */
@NullMarked
package dev.assay.internal.targets.embedded.service;

import org.jspecify.annotations.NullMarked;
