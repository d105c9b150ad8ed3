package id.adminduk.gateway;

import id.adminduk.kernel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("id.adminduk.gateway");
    }
}
