import type { Plugin } from 'vite';

/**
 * What Lit's reactive element can do and this element does not ask of it, and what the built script has instead: properties without an
 * attribute of their own name, without a converter, reflected, shared with a superclass or with accessors of Lit's making; controllers,
 * initializers, styles; updates that are put off, left out or told of in more than one place; and what Lit would leave in the page's
 * global scope.
 */
const unused: readonly (readonly [text: string, instead?: string])[] = [
  // globals
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
  [
    'const{is:i,defineProperty:e,getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}=Object,a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,d=(t,s)=>t,u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}},f=(t,s)=>!i(t,s),b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f};',
  ],
  [',s as adoptStyles,u as defaultConverter,t as getCompatibleStyle,f as notEqual};', '};'],
  // initializers
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
  // styles: the element has its own way to share them
  [
    'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
  ],
  [
    'createRenderRoot(){const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t}',
  ],
  // controllers
  [
    'addController(t){(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}',
  ],
  ['disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}'],
  // the properties are those of one class, which others only inherit
  [
    'static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}this._$Eh=new Map;for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}',
  ],
  [
    'y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");',
  ],
  [
    'return this.finalize(),this._$Eh&&[...this._$Eh.keys()]',
    'this._$Eh=new Map;for(const[t,s]of Object.entries(this.properties))this._$Eh.set(s.attribute,t);return[...this._$Eh.keys()]',
  ],
  // properties: each has an attribute and a converter of its own, and none is reflected
  [
    'static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}',
  ],
  [
    'static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
  ],
  ['static getPropertyOptions(t){return this.elementProperties.get(t)??b}'],
  [
    'static _$Eu(t,s){const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
  ],
  [
    'if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
    'if(t){if(Object.is(this[t],s))return;this._$AL.set(t,s)}',
  ],
  ['requestUpdate(t,s,i,e=!1,h){', 'requestUpdate(t,s){'],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
  ],
  [
    'attributeChangedCallback(t,s,i){this._$AK(t,i)}_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}}',
    'attributeChangedCallback(t,s,i){const e=this.constructor,h=e._$Eh.get(t);h&&!this.hasOwnProperty(h)&&(this[h]=e.properties[h].converter(i))}',
  ],
  // what the page had set before the element was defined is set when the element is connected
  [
    'constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=',
    'constructor(){super(),this._$ES=',
  ],
  [
    'this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}',
    'this._$AL=new Map,this.requestUpdate()}',
  ],
  [
    '_$E_(){const t=new Map,s=this.constructor.elementProperties;for(const i of s.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}',
  ],
  [
    'connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}',
    'connectedCallback(){for(const t of this.constructor._$Eh.values())if(this.hasOwnProperty(t)){const s=this[t];delete this[t],this[t]=s}this.renderRoot??=this.createRenderRoot(),this.enableUpdating()}',
  ],
  // the course of an update: one that is asked for meanwhile follows
  [
    '!1===this.isUpdatePending&&(this._$ES=this._$EP())',
    'if(!this.isUpdatePending){this.isUpdatePending=!0;const t=()=>this.performUpdate();this._$ES=this._$ES.then(t,t)}',
  ],
  [
    'async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
  ],
  [
    'performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}}let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}willUpdate(t){}_$AE(t){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}',
    'performUpdate(){const t=this._$AL;this._$AL=new Map,this.isUpdatePending=!1,this.willUpdate(t),this.update(t)}',
  ],
  [
    'return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(t){}firstUpdated(t){}',
    'return this._$ES}',
  ],
];

/** What the source can no longer ask of the built script's Lit. */
const gone =
  /\b(addController|addInitializer|elementStyles|enableUpdating|firstUpdated|getPropertyDescriptor|getPropertyOptions|getUpdateComplete|hasChanged|hasUpdated|isUpdatePending|performUpdate|reflect|removeController|scheduleUpdate|shadowRootOptions|shouldUpdate|updated|useDefault|static (override )?styles|state: true)\b/;

/** Names that no page asks for: ours begin with _, Lit's with _$, and it has some that only classes built on it use. */
export const privateNames =
  /^_|^(attribute|channels|converter|createRenderRoot|enableUpdating|isUpdatePending|noAccessor|performUpdate|properties|renderRoot|requestUpdate|reviewed|reviewer|turned|unknown|willUpdate)$/;

/** Takes out of Lit what the built script does not use, with the calls of it, and fails where Lit or the source has changed, so that it would. */
export const leanLit = (): Plugin => ({
  name: 'lean-lit',
  transform(code, id) {
    if (/\/src\/[^?]*\.ts$/.test(id)) {
      const asked = gone.exec(code.replace(/\/\*[\s\S]*?\*\//g, ''))?.[0];
      if (asked) this.error(`${id} uses "${asked}", which the build takes out of Lit: correct test/tools/lean-lit.ts.`);
      return code.replace(/super\.(disconnectedCallback|update)\(\w*\);/g, '');
    }
    if (!id.endsWith('/@lit/reactive-element/reactive-element.js')) return;
    for (const [text, instead = ''] of unused) {
      if (code.split(text).length !== 2)
        this.error(`Lit has changed: read its source, and correct test/tools/lean-lit.ts. Not found once: ${text}`);
      code = code.replace(text, () => instead);
    }
    return code;
  },
});
