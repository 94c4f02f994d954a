package dev.assay.target.service;

import dev.assay.target.Capability;

/** Of what is not known nothing is claimed. */
final class Unknown {

    private Unknown() {}

    static Shown shows(Capability capability) {
        return Shown.not("what answers there is not known to have " + capability);
    }
}
