package id.adminduk.identity;

import id.adminduk.kernel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("id.adminduk.identity");
    }
}
