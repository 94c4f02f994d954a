/** What services that speak AWS's APIs are able to show, as far as it is known without asking the machine that they run on. */
@NullMarked
package dev.assay.internal.targets.service;

import org.jspecify.annotations.NullMarked;
