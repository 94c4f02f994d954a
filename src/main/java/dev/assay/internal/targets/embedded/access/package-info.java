/** The credentials of one server, and the signatures that prove them (AWS Signature Version 4). */
@NullMarked
package dev.assay.internal.targets.embedded.access;

import org.jspecify.annotations.NullMarked;
