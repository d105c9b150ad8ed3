package id.adminduk.document;

import id.adminduk.kernel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("id.adminduk.document");
    }
}
