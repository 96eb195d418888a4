export {};
//# sourceMappingURL=loket.js.map